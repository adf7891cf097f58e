package org.parley.house.wrong.digest.chat;

/** Breaks a rule on purpose. */
public class Screen {}
