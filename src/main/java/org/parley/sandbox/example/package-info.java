/**
 * People of the sandbox, played: a small language to act as them through the stand-ins, and the
 * worked example told in it. Knows the platforms only as their users do: rooms, buttons, forms.
 */
@org.jspecify.annotations.NullMarked
package org.parley.sandbox.example;
