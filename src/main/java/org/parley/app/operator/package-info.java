/**
 * What an operator does over HTTP, behind a token: today, deciding on what could not be said. Never
 * what is said, and nothing that people at a table decide.
 */
@org.jspecify.annotations.NullMarked
package org.parley.app.operator;
