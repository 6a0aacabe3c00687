package trees;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types that contain themselves, sealed ones with type parameters, and records with type parameters. */
public record Tree(Node root, Expression expression, Box<String> text, Box<List<Box<Integer>>> numbers, Result<Long> result,
        List<Result<String>> results, Result<List<String>> many) {

    public record Node(String name, @Nullable Node left, List<Node> children, Map<String, Node> byName) {}

    public sealed interface Expression {}

    public record Constant(double value) implements Expression {}

    public record Sum(List<Expression> terms) implements Expression {}

    public record Box<T>(T content, @Nullable T spare) {}

    public sealed interface Result<T> {}

    public record Ok<T>(T value) implements Result<T> {}

    public record Failed<T>(int code) implements Result<T> {}

    public record Many<T>(List<T> values) implements Result<List<T>> {}

    public record Numeric<T extends Number>(T value) implements Result<T> {}

    public record LongOnly() implements Result<Long> {}

    static List<Tree> samples() {
        Node leaf = new Node("leaf", null, List.of(), Map.of());
        return List.of(new Tree(
                new Node("root", leaf, List.of(leaf, leaf), Map.of("x", leaf, "", leaf)),
                new Sum(List.of(new Constant(1.5), new Sum(List.of()))),
                new Box<>("t", null),
                new Box<>(List.of(new Box<>(1, 2)), List.of()),
                new LongOnly(),
                List.of(new Ok<>("s"), new Failed<>(3)),
                new Many<>(List.of("a", "b"))));
    }
}
