package org.parley.organisation;

/**
 * A person asked to be forgotten. Whoever keeps the name beside an act writes {@link
 * Person#NOBODYS_NAME} there, in the same transaction; words that others agreed to stay.
 */
public record PersonForgotten(Person.Id person) {}
