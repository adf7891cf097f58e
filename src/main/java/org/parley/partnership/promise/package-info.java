/** Who does what by when. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.promise;
