package org.parley.app.operator;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Answers to whom the {@link OperatorDoor} has let in. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface OperatorsOnly {}
