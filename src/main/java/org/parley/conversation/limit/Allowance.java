package org.parley.conversation.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.conversation.message.Message;
import org.parley.conversation.message.Words;
import org.parley.conversation.port.PersonAddress;

/**
 * What one person, and one workspace, may ask of a process: far more than people do, far less than
 * a script can. Asked by each platform's room before it looks anything up. A rehearsal at another
 * pace ({@code parley.pace}) is that much more generous.
 */
@ApplicationScoped
public class Allowance {
  private static final int PERSON_AT_ONCE = 40;
  private static final int PERSON_A_SECOND = 5;
  private static final int WORKSPACE_AT_ONCE = 400;
  private static final int WORKSPACE_A_SECOND = 40;

  private final Buckets people;
  private final Buckets workspaces;

  @Inject
  Allowance(@ConfigProperty(name = "parley.pace", defaultValue = "1") double pace) {
    this(pace, System::nanoTime);
  }

  public Allowance(double pace, LongSupplier nanos) {
    people = new Buckets(PERSON_AT_ONCE / pace, PERSON_A_SECOND / pace, nanos);
    workspaces = new Buckets(WORKSPACE_AT_ONCE / pace, WORKSPACE_A_SECOND / pace, nanos);
  }

  /**
   * Whether one more request is taken in.
   *
   * @param who as the platform says
   * @param workspace where the app sits
   */
  public boolean takes(PersonAddress who, String workspace) {
    var room = who.platform() + "/" + workspace;
    return people.take(who.platform() + "/" + who.workspace() + "/" + who.user())
        && workspaces.take(room);
  }

  /** What is said instead, in private. */
  public static Message tooMuch(Locale locale) {
    return Message.saying(Words.of(AllowanceWords.class, locale).tooMuch());
  }
}
