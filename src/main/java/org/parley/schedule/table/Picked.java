package org.parley.schedule.table;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import org.parley.schedule.table.TaskTable.Key;

/** A row while this node runs it. */
public final class Picked {
  private final ExecutionContext context;

  Picked(ExecutionContext context) {
    this.context = context;
  }

  public Key key() {
    Execution execution = context.getExecution();
    return new Key(execution.getTaskName(), execution.getId());
  }

  public long version() {
    return context.getExecution().version;
  }

  public int failures() {
    return context.getExecution().consecutiveFailures;
  }

  /** The node is going down: end this run soon. */
  public boolean mustEnd() {
    return context.getSchedulerState().isShuttingDown();
  }

  /** The heartbeat has not been seen for so long that another node may have taken over. */
  public boolean mayBeOvertaken() {
    return context.getCurrentlyExecuting().getHeartbeatState().getFractionDead() >= 0.9;
  }
}
