package org.parley.conversation.command;

/**
 * One word that people can type. Found by CDI; the start fails when two share a word. Runs in the
 * request's transaction; says nothing in chat itself.
 */
public interface ChatCommand {

  CommandSpec spec();

  Reply run(Invocation call);
}
