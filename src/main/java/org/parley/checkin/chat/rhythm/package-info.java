/**
 * How a facilitator says when the table checks in: what is typed is understood, a form is filled in
 * beforehand, every linked channel is told. No answers.
 */
@org.jspecify.annotations.NullMarked
package org.parley.checkin.chat.rhythm;
