/** What is said and logged when we are at fault: a reference, and never what people wrote. */
@org.jspecify.annotations.NullMarked
package org.parley.fault;
