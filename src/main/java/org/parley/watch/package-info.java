/**
 * What is counted where Parley meets the outside: requests that were acknowledged or turned away,
 * calls to the platforms. By platform, kind and outcome; never by id, name or text.
 */
@org.jspecify.annotations.NullMarked
package org.parley.watch;
