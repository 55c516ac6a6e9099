package org.clearinghouse1540.desk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.web.Screen;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.tasks.Waiting;
import org.clearinghouse1540.tasks.Waits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of a person who signed in: what waits, and where to go. */
@Controller
class DeskPages {
  private final List<Waits> rooms;

  DeskPages(List<Waits> rooms) {
    this.rooms = rooms;
  }

  @GetMapping("/desk")
  Screen desk(Viewer viewer) {
    Map<String, List<Waiting>> byKind =
        rooms.stream()
            .flatMap(room -> room.waitingFor(viewer).stream())
            .sorted(Comparator.comparing(Waiting::kind).thenComparing(Waiting::since))
            .collect(Collectors.groupingBy(Waiting::kind, LinkedHashMap::new, Collectors.toList()));
    return Screen.of("desk/desk.jte").with("waiting", byKind);
  }
}
