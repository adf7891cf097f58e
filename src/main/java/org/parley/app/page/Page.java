package org.parley.app.page;

import java.util.List;

/** A page of plain text, drawn as HTML. */
record Page(String title, List<Section> sections, Link next) {

  /** A heading and what is said under it. */
  record Section(String heading, String text) {}

  /** The other page. */
  record Link(String path, String label) {}

  Page {
    sections = List.copyOf(sections);
  }

  String html() {
    var body = new StringBuilder();
    for (var section : sections) {
      body.append("    <h2>%s</h2>%n".formatted(escaped(section.heading())))
          .append("    <p>%s</p>%n".formatted(escaped(section.text())));
    }
    return """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>%1$s · Parley</title>
          <link rel="stylesheet" href="/parley.css">
        </head>
        <body>
          <main class="text">
            <h1>%1$s</h1>
        %2$s    <p><a href="%3$s">%4$s</a></p>
          </main>
        </body>
        </html>
        """
        .formatted(escaped(title), body, escaped(next.path()), escaped(next.label()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
