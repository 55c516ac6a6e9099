package org.clearinghouse1540.app;

import org.clearinghouse1540.access.Role;

/** Evidence to review, which an expert asked for. */
final class RegisterHandOvers extends HandOverChains {
  private static final String MATRIX = "/matrices/Example%20State%20705/2017";

  RegisterHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
  }

  void walk() {
    FormSender expert = by(Role.EXPERT);
    long old = cited(expert, "op2.acquire", "Example Act 705");
    long repealed = cited(expert, "op2.use", "Example Act 706");
    String silent = "Example Act 708";
    long third = cited(expert, "op2.use", silent);
    expert.send(
        "/cited/" + third, "title=" + silent + ";issued=2026;address=https://laws.example/708");
    expert.send("/cited/" + repealed + "/law", "kind=act;repealed=Example Act 707");
    expert.send("/evidence/watch", "limit=50");
    arrives("evidence-old", Role.EXPERT, "Example Act 705");
    arrives("evidence-repealed", Role.EXPERT, "Example Act 706");
    expert.send("/evidence/" + old + "/dismissal", "reason=old;why=It is known (invented)");
    gone("evidence-old", Role.EXPERT);
    expert.send(
        "/evidence/" + repealed + "/dismissal", "reason=repealed;why=It is known (invented)");
    gone("evidence-repealed", Role.EXPERT);
    owner(
        """
        insert into sources_address (cited_id, address, checked_on, outcome, missed_days,
          missed_since, missed_on)
        select id, address, date '2026-11-03', 'not-found', 3, date '2026-11-01',
          date '2026-11-03' from sources_cited where title = 'Example Act 708'
        """);
    arrives("evidence-dead", Role.EXPERT, silent);
    expert.send("/cited/" + third, "title=" + silent + ";issued=2026");
    gone("evidence-dead", Role.EXPERT);
  }

  private long cited(FormSender expert, String row, String title) {
    expert.send(
        MATRIX + "/citing",
        "row=" + row + ";field=" + row + " framework.source;issued=1901;title=" + title);
    return count("select max(id)::int from sources_cited");
  }
}
