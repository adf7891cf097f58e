package org.parley.house.wrong.checkin.chat;

/** Breaks a rule on purpose. */
public class Screen {}
