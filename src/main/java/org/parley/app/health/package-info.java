/**
 * Whether this node can do its work: what a load balancer asks. The platforms' rooms say for
 * themselves whether they are warm, Quarkus whether the database answers.
 */
@org.jspecify.annotations.NullMarked
package org.parley.app.health;
