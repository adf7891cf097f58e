package org.parley.screens;

import org.parley.conversation.port.Viewer;

/**
 * One case: a screen at one moment of the story.
 *
 * @param name stable; the name of its golden files
 * @param viewer for whom it was made in the story
 */
record Shot(String name, Look look, Viewer viewer) {}
