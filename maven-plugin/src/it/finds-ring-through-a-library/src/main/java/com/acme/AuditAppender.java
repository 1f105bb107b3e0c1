package com.acme;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;

public final class AuditAppender extends AppenderSkeleton {
  private static final Logger LOG = Logger.getLogger(AuditAppender.class);

  @Override
  protected void append(LoggingEvent event) {
    if (event.getMessage() == null) {
      LOG.warn("an event without a message");
    }
  }

  @Override
  public boolean requiresLayout() {
    return false;
  }

  @Override
  public void close() {}
}
