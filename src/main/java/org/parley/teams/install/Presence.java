package org.parley.teams.install;

/**
 * Parley seen at work somewhere: by an authenticated activity.
 *
 * @param tenant where the app sits
 * @param name the platform's own name of the team; empty where there is none
 * @param scope the team, group chat or personal chat where it was added
 * @param serviceUrl where to answer
 * @param bot the app's own id there
 */
public record Presence(String tenant, String name, String scope, String serviceUrl, String bot) {}
