package org.clearinghouse1540.needs;

/** An item of a published request on the same subject as a draft. */
record SimilarRequest(String requester, String date, String words, String address) {}
