package org.parley.house.wrong.partnership.chat;

/** Breaks a rule on purpose. */
public class Screen {}
