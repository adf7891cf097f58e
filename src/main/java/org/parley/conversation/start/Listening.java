package org.parley.conversation.start;

/**
 * This process takes requests from now on. Told once, to asynchronous observers, after the start;
 * never where it cannot listen: such a process should not warm up, its last words should be why.
 */
public record Listening() {}
