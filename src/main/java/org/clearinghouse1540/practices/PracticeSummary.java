package org.clearinghouse1540.practices;

/**
 * A practice as it is shown in a list and on its page.
 *
 * @param party the name of the State or organization, in the language of the page
 */
record PracticeSummary(Practice practice, String party) {}
