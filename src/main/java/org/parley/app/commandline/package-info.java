/**
 * The operator's command line: it runs beside the service, from the same jar, and asks it over
 * HTTP. It opens no database (a file has one owner) and starts nothing.
 */
@org.jspecify.annotations.NullMarked
package org.parley.app.commandline;
