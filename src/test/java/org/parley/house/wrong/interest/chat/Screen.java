package org.parley.house.wrong.interest.chat;

/** Breaks a rule on purpose. */
public class Screen {}
