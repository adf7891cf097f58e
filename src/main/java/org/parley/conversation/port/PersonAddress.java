package org.parley.conversation.port;

/**
 * A person on a platform.
 *
 * @param workspace the person's <em>home</em> Slack team (or enterprise) or Teams tenant, not the
 *     one where the app sits
 * @param user Slack user id; on Teams the AAD object id
 */
public record PersonAddress(Platform platform, String workspace, String user) {}
