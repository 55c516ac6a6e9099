package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Permission.ADD_FILES;
import static org.clearinghouse1540.access.Permission.CORRECT_PROCEDURES;
import static org.clearinghouse1540.access.Permission.CORRECT_REQUESTS;
import static org.clearinghouse1540.access.Permission.DECIDE_CONSENT;
import static org.clearinghouse1540.access.Permission.DISPATCH_LETTERS;
import static org.clearinghouse1540.access.Permission.HANDLE_CASES;
import static org.clearinghouse1540.access.Permission.HOLD_CASES;
import static org.clearinghouse1540.access.Permission.READ_CASES;
import static org.clearinghouse1540.access.Permission.READ_FILES;
import static org.clearinghouse1540.access.Permission.READ_REQUESTS;
import static org.clearinghouse1540.access.Permission.RECEIVE_REQUESTS;
import static org.clearinghouse1540.access.Permission.RECORD_HOLIDAYS;
import static org.clearinghouse1540.access.Permission.SUMMARIZE_REQUESTS;
import static org.clearinghouse1540.access.Permission.USE_WORKSPACE;
import static org.clearinghouse1540.access.Permission.WITHDRAW_FILES;

import java.util.List;

/** The addresses of requests as cases, their letters, clocks and files as received. */
final class CaseAddresses {
  // Each sees what consent and the procedure let them see; the database holds back the rest.

  static final List<Address> LIST =
      List.of(
          new Address("GET", "/requests", READ_REQUESTS),
          new Address("GET", "/requests/{id}", READ_REQUESTS),
          new Address("GET", "/requests/{id}/shown", USE_WORKSPACE),
          new Address("GET", "/arrivals", RECEIVE_REQUESTS),
          new Address("POST", "/arrivals", RECEIVE_REQUESTS),
          new Address("GET", "/requests/{id}/details", RECEIVE_REQUESTS),
          new Address("POST", "/requests/{id}/details", RECEIVE_REQUESTS),
          new Address("GET", "/requests/{id}/correction", CORRECT_REQUESTS),
          new Address("POST", "/requests/{id}/correction", USE_WORKSPACE),
          new Address("POST", "/requests/{id}/correction/decision", RECEIVE_REQUESTS),
          new Address("GET", "/cases", READ_CASES),
          new Address("POST", "/requests/{id}/step", HANDLE_CASES),
          new Address("POST", "/requests/{id}/silence", HANDLE_CASES),
          new Address("POST", "/requests/{id}/objection", DECIDE_CONSENT),
          new Address("POST", "/requests/{id}/consent", DECIDE_CONSENT),
          new Address("POST", "/requests/{id}/withdrawal", DECIDE_CONSENT),
          new Address("POST", "/requests/{id}/keeping", DECIDE_CONSENT),
          new Address("POST", "/requests/{id}/reopening", DECIDE_CONSENT),
          new Address("POST", "/requests/{id}/need", DECIDE_CONSENT),
          new Address("POST", "/requests/{id}/hold", HOLD_CASES),
          new Address("POST", "/requests/{id}/lift", HOLD_CASES),
          new Address("POST", "/requests/{id}/summary", SUMMARIZE_REQUESTS),
          new Address("POST", "/requests/{id}/letter", HANDLE_CASES),
          new Address("GET", "/letters/letterhead", DISPATCH_LETTERS),
          new Address("POST", "/letters/letterhead", DISPATCH_LETTERS),
          new Address("GET", "/letters/{id}", READ_REQUESTS),
          new Address("GET", "/letters/{id}/file/{form}", READ_REQUESTS),
          new Address("POST", "/letters/{id}", HANDLE_CASES),
          new Address("POST", "/letters/{id}/deletion", HANDLE_CASES),
          new Address("POST", "/letters/{id}/dispatch", DISPATCH_LETTERS),
          new Address("POST", "/letters/{id}/receipt", DISPATCH_LETTERS),
          new Address("GET", "/letters/{id}/correction", DISPATCH_LETTERS),
          new Address("POST", "/letters/{id}/correction", DISPATCH_LETTERS),
          new Address("GET", "/originals/new", ADD_FILES),
          new Address("POST", "/originals", ADD_FILES),
          new Address("GET", "/originals/{id}", READ_FILES),
          new Address("GET", "/originals/{id}/file", READ_FILES),
          new Address("POST", "/originals/{id}/withdrawal", WITHDRAW_FILES),
          new Address("GET", "/procedures", READ_CASES),
          new Address("GET", "/procedures/{version}/{file}", READ_CASES),
          new Address("POST", "/procedures", CORRECT_PROCEDURES),
          new Address("GET", "/working-days", RECORD_HOLIDAYS),
          new Address("POST", "/working-days", RECORD_HOLIDAYS),
          new Address("POST", "/working-days/{id}/end", RECORD_HOLIDAYS),
          new Address("GET", "/committee-brief", READ_CASES),
          new Address("GET", "/committee-brief/file/{form}", READ_CASES),
          new Address("POST", "/committee-brief", HANDLE_CASES));

  private CaseAddresses() {}
}
