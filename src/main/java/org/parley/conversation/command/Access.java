package org.parley.conversation.command;

/** Who may use a command or form; checked for every use, buttons and forms included. */
public enum Access {
  /** Anybody, also without a matter: help, new, join, me. */
  ANYBODY,
  /** Who acts for an organisation at the table, or facilitates. */
  TABLE,
  /** Who speaks for an organisation. */
  VOICE,
  /** Who facilitates. */
  FACILITATOR
}
