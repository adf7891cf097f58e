package org.parley.conversation.command;

import org.parley.role.Deed;

/**
 * One word that people can type. Found by CDI; the start fails when two share a word. Runs in the
 * request's transaction; says nothing in chat itself.
 */
public interface ChatCommand {

  CommandSpec spec();

  /** What it does with these arguments: {@link Deed} says who may. */
  default Deed deed(String arguments) {
    return spec().deeds().by(arguments);
  }

  /** Where it may be typed with these arguments. */
  default CommandSpec.Discretion discretion(String arguments) {
    return spec().where();
  }

  Reply run(Invocation call);
}
