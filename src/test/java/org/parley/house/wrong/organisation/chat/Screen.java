package org.parley.house.wrong.organisation.chat;

/** Breaks a rule on purpose. */
public class Screen {}
