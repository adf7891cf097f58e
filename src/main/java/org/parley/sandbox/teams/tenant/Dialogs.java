package org.parley.sandbox.teams.tenant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The open dialogs: at most one for each person. */
public final class Dialogs {

  private final Map<String, Dialog> byPerson = new LinkedHashMap<>();

  public synchronized void open(Dialog dialog) {
    byPerson.put(dialog.person(), dialog);
  }

  public synchronized Optional<Dialog> of(String person) {
    return Optional.ofNullable(byPerson.get(person));
  }

  /** Closes this dialog; one that was opened since stays. */
  public synchronized void close(Dialog dialog) {
    of(dialog.person())
        .filter(open -> open.id().equals(dialog.id()))
        .ifPresent(open -> byPerson.remove(open.person()));
  }

  synchronized List<Dialog> all() {
    return List.copyOf(byPerson.values());
  }

  synchronized void replaceAll(List<Dialog> dialogs) {
    byPerson.clear();
    dialogs.forEach(this::open);
  }
}
