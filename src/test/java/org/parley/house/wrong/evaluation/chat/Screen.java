package org.parley.house.wrong.evaluation.chat;

/** Breaks a rule on purpose. */
public class Screen {}
