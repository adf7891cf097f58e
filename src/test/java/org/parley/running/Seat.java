package org.parley.running;

/**
 * A person of the played world, in that person's workspace.
 *
 * @param channel the channel that is linked to the partnership
 * @param personal the person's own chat with Parley
 */
public record Seat(
    String platform,
    String workspace,
    String person,
    String channel,
    String personal,
    String organisation) {

  static final String TENANT = "7c0d1b9e-52f4-4b0e-9a43-6e1f2d8c5a10";

  public static final Seat ANA =
      new Seat("slack", "T0HARBOUR", "U0HBANA", "C0HBCLEAN", "D0HBANA", "Harbour Trust");
  public static final Seat FAY =
      new Seat("slack", "T0SHORE", "U0SHFAY", "C0SHCLEAN", "D0SHFAY", "Fishers Union");
  public static final Seat PAULA =
      new Seat(
          "teams",
          TENANT,
          "1f6a2c54-8d3e-4b19-a7c0-52e9d4f8b301",
          "19:8a2d1c9b7e4f4a05bbc1d2e3f4051627@thread.tacv2",
          "a:11f6a2c548d3e4b19a7c052e9d4f8b301kQ7mVx",
          "Port Authority");

  /** A person's first name, for marks in what they write. */
  public String name() {
    return this == ANA ? "ana" : this == FAY ? "fay" : "paula";
  }

  public boolean isSlack() {
    return platform.equals("slack");
  }

  /** Where this person asks in private: a channel on Slack, whose answers only this person sees. */
  public String desk() {
    return isSlack() ? channel : personal;
  }

  /** A command as this person types it at the desk. */
  public String typed(String words) {
    return isSlack() ? "/partnership " + words : words;
  }
}
