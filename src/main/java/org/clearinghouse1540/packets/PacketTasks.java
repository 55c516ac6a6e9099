package org.clearinghouse1540.packets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Completed packets of a State whose entries await its decision. */
@Component
final class PacketTasks implements TaskSource {
  private static final Transition UPLOADED = Transitions.get("packet-uploaded");
  private final Packets packets;
  private final States states;
  private final Clock clock;

  PacketTasks(Packets packets, States states, Clock clock) {
    this.packets = packets;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return UPLOADED.isFor(viewer)
        ? packets.pending(viewer.party()).stream().map(packet -> task(packet, language)).toList()
        : List.of();
  }

  private Task task(PendingPacket packet, Language language) {
    String state = states.name(packet.matrix().state(), language);
    return UPLOADED.task(
        state + " (" + packet.matrix().form() + ")",
        LocalDate.ofInstant(packet.since(), clock.getZone()),
        packet.matrix().state(),
        packet.matrix().form(),
        packet.id());
  }
}
