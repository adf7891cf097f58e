package org.parley.sandbox.world;

/**
 * What came of an act.
 *
 * @param status HTTP status the bot answered with; 0 when nothing had to be sent
 * @param millis how long the bot took to acknowledge
 * @param problem what the platform would show ("dispatch_failed", "trigger expired"); empty when
 *     fine
 */
public record ActResult(int status, long millis, String problem) {}
