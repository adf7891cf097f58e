/**
 * Before every door: what no request may do whatever it is for. Only what can be told from its
 * head; who may do what is decided further in.
 */
@org.jspecify.annotations.NullMarked
package org.parley.app.door;
