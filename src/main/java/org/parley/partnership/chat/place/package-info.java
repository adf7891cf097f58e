/** From and to which channel a form was opened, carried in its subject. */
@org.jspecify.annotations.NullMarked
package org.parley.partnership.chat.place;
