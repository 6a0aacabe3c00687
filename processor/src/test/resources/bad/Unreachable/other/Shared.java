package other;

public record Shared(Level level) {}
// ^ error: [keywright:UnsupportedType] `other.Level` can't be reached from the generated code in package shop: it is not public.
// |   Fix: make it public.

enum Level {
    LOW
}
