package org.parley.sandbox.teams.tenant;

/**
 * The team whose channels are played.
 *
 * @param id the thread id, which is also the id of its General channel
 * @param groupId the Entra group behind it
 */
public record Team(String id, String name, String groupId) {}
