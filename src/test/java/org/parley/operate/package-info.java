/** What an operator sees of a service at work: its metrics and its logs. */
package org.parley.operate;
