package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;

@RedisKey(pattern = "a:{id}", type = STRING, ttl = "1h")
record InSealed(long id, Shape shape) {}
// ^ error: [keywright:UnsupportedType] `shop.Shape` permits `shop.Circle`, which does not implement it.
// |   Fix: let it do so, or permit another.

sealed interface Shape permits Circle {}

record Circle(double radius) {}

@RedisKey(pattern = "b:{id}", type = STRING, ttl = "1h")
record InOfItself(long id, OfItself itself) {}
// ^ error: [keywright:UnsupportedType] `shop.OfItself` permits `shop.OfItself`, which does not extend it.
// |   Fix: let it do so, or permit another.

sealed interface OfItself permits OfItself {}

@RedisKey(pattern = "c:{id}", type = STRING, ttl = "1h")
record InInTurn(long id, InTurn turn) {}
// ^ error: [keywright:UnsupportedType] `shop.ItsTurn` permits `shop.InTurn`, which does not extend it.
// |   Fix: let it do so, or permit another.

sealed interface InTurn permits ItsTurn {}

sealed interface ItsTurn extends InTurn permits InTurn {}
