/**
 * Every screen there is, as one story shows it, drawn for both platforms and compared with what was
 * looked at before. No rules of a room are tested here.
 */
@org.jspecify.annotations.NullMarked
package org.parley.screens;
