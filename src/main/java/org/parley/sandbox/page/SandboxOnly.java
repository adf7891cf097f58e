package org.parley.sandbox.page;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Answers while the sandbox is on, and to its own page. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface SandboxOnly {}
