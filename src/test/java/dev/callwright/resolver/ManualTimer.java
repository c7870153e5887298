package dev.callwright.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer whose alarms go off when the test says so. */
final class ManualTimer extends ScheduledThreadPoolExecutor {
    private final List<Runnable> alarms = new ArrayList<>();

    ManualTimer() {
        super(1);
    }

    @Override
    public synchronized ScheduledFuture<?> schedule(Runnable alarm, long delay, TimeUnit unit) {
        alarms.add(alarm);
        return super.schedule(() -> {}, 1, TimeUnit.DAYS);
    }

    /** Every deadline passes. */
    void expireAll() {
        List<Runnable> due;
        synchronized (this) {
            due = List.copyOf(alarms);
            alarms.clear();
        }
        due.forEach(Runnable::run);
    }
}
