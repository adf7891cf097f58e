/**
 * Turns the neutral vocabulary into Block Kit and into text for notifications. Pure: no network, no
 * state, and nothing about what a message is for. Limits: docs.slack.dev/reference/block-kit.
 */
@org.jspecify.annotations.NullMarked
package org.parley.slack.render;
