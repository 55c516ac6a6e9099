package org.clearinghouse1540.app;

import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hands what waits in the outbox to the mail server, where one was named. */
@Component
final class MailDeliveryJob implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(MailDeliveryJob.class);
  private final Outbox outbox;
  private final Settings settings;
  private volatile boolean running;
  private volatile Thread thread = new Thread();

  MailDeliveryJob(Outbox outbox, Settings settings) {
    this.outbox = outbox;
    this.settings = settings;
  }

  @Override
  public void start() {
    running = settings.mail().isPresent();
    if (running) {
      MailServer server = settings.mail().get();
      thread = Thread.ofVirtual().name("mail").start(() -> keepSending(server));
    }
  }

  private void keepSending(MailServer server) {
    while (running) {
      try {
        ViewerDataSource.as("program", () -> outbox.send(server));
        Thread.sleep(5_000);
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failed) {
        LOG.warn("the outbox could not be read", failed);
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
