package org.parley.sandbox.slack.state;

/**
 * Somebody in a workspace.
 *
 * @param handle what one types after {@code @}
 * @param restricted a guest, who sees only the channels they were added to
 */
public record Person(
    String id,
    String handle,
    String name,
    String note,
    String zone,
    String locale,
    boolean restricted) {}
