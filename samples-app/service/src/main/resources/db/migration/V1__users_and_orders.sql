CREATE TABLE users (
  id     BIGINT PRIMARY KEY,
  name   VARCHAR(100) NOT NULL,
  email  VARCHAR(200) NOT NULL,
  active BOOLEAN NOT NULL
);

CREATE INDEX users_active ON users (id) WHERE active;

CREATE TABLE orders (
  id        BIGINT PRIMARY KEY,
  user_id   BIGINT NOT NULL REFERENCES users (id),
  placed_on DATE NOT NULL,
  cents     BIGINT NOT NULL
);

CREATE INDEX orders_by_day ON orders (placed_on);

INSERT INTO users (id, name, email, active) VALUES
  (1, 'Ada Lovelace', 'ada@example.org', TRUE),
  (2, 'Alan Turing', 'alan@example.org', TRUE),
  (3, 'Grace Hopper', 'grace@example.org', FALSE),
  (4, 'Edsger Dijkstra', 'edsger@example.org', TRUE);

-- Ten orders a day, all through 2025.
INSERT INTO orders (id, user_id, placed_on, cents)
  SELECT n, n % 4 + 1, DATE '2025-01-01' + (n % 365)::integer, 100 + n * 37 % 9900
  FROM generate_series(1::bigint, 3650) AS n;
