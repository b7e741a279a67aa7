INSERT INTO users (id, name, email, active) VALUES
  (1, 'Ada Lovelace', 'ada@example.org', TRUE),
  (2, 'Alan Turing', 'alan@example.org', TRUE),
  (3, 'Grace Hopper', 'grace@example.org', FALSE),
  (4, 'Edsger Dijkstra', 'edsger@example.org', TRUE);

-- Ten orders a day, all through 2025.
INSERT INTO orders (id, user_id, placed_on, cents)
  SELECT x, MOD(x, 4) + 1, DATEADD('DAY', MOD(x, 365), DATE '2025-01-01'), 100 + MOD(x * 37, 9900)
  FROM SYSTEM_RANGE(1, 3650);
