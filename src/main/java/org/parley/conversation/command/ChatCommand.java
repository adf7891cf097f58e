package org.parley.conversation.command;

/**
 * One word that people can type. Found by CDI; the start fails when two share a word. Runs in the
 * request's transaction; says nothing in chat itself.
 */
public interface ChatCommand {

  CommandSpec spec();

  /** Who may use it with these arguments; a word whose arguments differ in this says so here. */
  default Access access(String arguments) {
    return spec().access();
  }

  /** Where it may be typed with these arguments; likewise. */
  default CommandSpec.Discretion discretion(String arguments) {
    return spec().where();
  }

  Reply run(Invocation call);
}
