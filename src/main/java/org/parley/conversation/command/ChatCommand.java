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

  Reply run(Invocation call);
}
