package shop.odd;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A class with setters for several types, a getter that may fail, and constructors that say what they refuse. */
@RedisKey(pattern = "meter:{id}", type = RedisType.STRING, ttl = "1h")
public class Meter {

    private long id;
    private Long reading = 0L;
    private Limits limits = new Limits(0, 1);

    /** An empty one. */
    public Meter() throws IllegalStateException {}

    public long getId() {
        return id;
    }

    public void setId(String id) {
        setId(Long.parseLong(id));
    }

    public void setId(long id) {
        this.id = id;
    }

    public void setId(Integer id) {
        setId((long) id);
    }

    public Long getReading() {
        return reading;
    }

    public void setReading(Long reading) {
        this.reading = reading;
    }

    public void setReading(String reading) {
        this.reading = Long.valueOf(reading);
    }

    public Limits getLimits() {
        return limits;
    }

    public void setLimits(Limits limits) {
        this.limits = limits;
    }

    /** By a constructor that checks. */
    public static final class Limits {

        final int from;
        final int to;

        public Limits(int from, int to) throws IllegalArgumentException, AssertionError {
            this.from = from;
            this.to = to;
        }

        /** Not what it is read by, since it may fail. */
        public int getFrom() throws java.io.IOException {
            return from;
        }
    }
}
