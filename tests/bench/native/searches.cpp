// Plain shortest-path searches in C++, for the bench to compare with: Dial's buckets and a four-ary heap, no hierarchy.
//
//   searches GRAPH ROUNDS < QUESTIONS
//
// GRAPH: 32-bit numbers: nodes, arcs, first arc of each node and one past the last, head of each arc, weight of each arc.
// QUESTIONS: lines of numbers after a name: `one-to-all NODE`, `nearest-of NODE...`, `targets NODE...` (for the lines
// after it), `k-nearest K NODE`.
// Answer: a line for each question and method: name, method, number of the question, best time of all rounds in
// milliseconds, reached costs (nodes or targets), their sum.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

using u32 = uint32_t;
using u64 = uint64_t;
static const u32 NONE = 0xffffffffu;

struct Graph {
  u32 nodes = 0, arcs = 0, max_weight = 1;
  std::vector<u32> first;
  struct Arc {
    u32 head, weight;
  };
  std::vector<Arc> arc;
};

static Graph read_graph(const char *file) {
  std::ifstream in(file, std::ios::binary);
  auto read = [&](std::vector<u32> &into) {
    in.read(reinterpret_cast<char *>(into.data()), std::streamsize(into.size() * 4));
  };
  std::vector<u32> counts(2);
  read(counts);
  Graph g;
  g.nodes = counts[0];
  g.arcs = counts[1];
  g.first.resize(g.nodes + 1);
  std::vector<u32> head(g.arcs), weight(g.arcs);
  read(g.first);
  read(head);
  read(weight);
  if (!in) {
    fprintf(stderr, "%s: too short\n", file);
    exit(2);
  }
  g.arc.resize(g.arcs);
  for (u32 a = 0; a < g.arcs; a++) {
    g.arc[a] = {head[a], weight[a]};
    g.max_weight = std::max(g.max_weight, weight[a]);
  }
  return g;
}

// A ring of buckets, one a unit of cost: more of them than the largest weight, or costs would share a bucket with those
// one turn later. A bit for each bucket tells where the next full one is.
class Buckets {
  std::vector<std::vector<u32>> bucket_;
  std::vector<u64> full_;
  u32 mask_ = 0;
  size_t waiting_ = 0;

public:
  u32 now = 0;
  explicit Buckets(u32 max_weight) {
    u32 size = 64;
    while (size <= max_weight) size *= 2;
    bucket_.resize(size);
    full_.assign(size / 64, 0);
    mask_ = size - 1;
  }
  void clear() {
    if (waiting_ > 0) {
      for (size_t word = 0; word < full_.size(); word++)
        for (; full_[word] != 0; full_[word] &= full_[word] - 1)
          bucket_[word * 64 + size_t(__builtin_ctzll(full_[word]))].clear();
    }
    waiting_ = 0;
    now = 0;
  }
  void push(u32 node, u32 cost) {
    u32 at = cost & mask_;
    bucket_[at].push_back(node);
    full_[at >> 6] |= u64(1) << (at & 63);
    waiting_++;
  }
  // Moves `now` to the next full bucket and takes a node from it; false when none waits.
  bool pop(u32 &node) {
    if (waiting_ == 0) return false;
    u32 at = now & mask_;
    u64 word = full_[at >> 6] >> (at & 63);
    if (word != 0) {
      now += u32(__builtin_ctzll(word));
    } else {
      u32 step = 64 - (at & 63);
      for (;; step += 64) {
        u64 next = full_[((at + step) & mask_) >> 6];
        if (next != 0) {
          now += step + u32(__builtin_ctzll(next));
          break;
        }
      }
    }
    at = now & mask_;
    auto &b = bucket_[at];
    node = b.back();
    b.pop_back();
    if (b.empty()) full_[at >> 6] &= ~(u64(1) << (at & 63));
    waiting_--;
    return true;
  }
};

// Cost and node in one number, the cheapest first; a node put in twice is passed over the second time.
class Heap {
  std::vector<u64> item_;

public:
  u32 now = 0;
  explicit Heap(u32) {}
  void clear() {
    item_.clear();
    now = 0;
  }
  void push(u32 node, u32 cost) {
    u64 value = u64(cost) << 32 | node;
    size_t at = item_.size();
    item_.push_back(value);
    while (at > 0) {
      size_t up = (at - 1) / 4;
      if (item_[up] <= value) break;
      item_[at] = item_[up];
      at = up;
    }
    item_[at] = value;
  }
  bool pop(u32 &node) {
    if (item_.empty()) return false;
    u64 top = item_[0], value = item_.back();
    item_.pop_back();
    size_t size = item_.size(), at = 0;
    if (size > 0) {
      for (;;) {
        size_t least = at * 4 + 1;
        if (least >= size) break;
        size_t end = std::min(least + 4, size);
        for (size_t c = least + 1; c < end; c++)
          if (item_[c] < item_[least]) least = c;
        if (item_[least] >= value) break;
        item_[at] = item_[least];
        at = least;
      }
      item_[at] = value;
    }
    node = u32(top);
    now = u32(top >> 32);
    return true;
  }
};

template <class Queue> class Search {
  const Graph &g_;
  Queue queue_;
  std::vector<u32> cost_, parent_, touched_;

public:
  explicit Search(const Graph &g) : g_(g), queue_(g.max_weight), cost_(g.nodes, NONE), parent_(g.nodes, NONE) {}

  // Cost of every node from the nearest source.
  const std::vector<u32> &all(const std::vector<u32> &sources) {
    std::fill(cost_.begin(), cost_.end(), NONE);
    queue_.clear();
    for (u32 s : sources) {
      if (cost_[s] == 0) continue;
      cost_[s] = 0;
      queue_.push(s, 0);
    }
    u32 node;
    while (queue_.pop(node)) {
      u32 here = queue_.now;
      if (cost_[node] != here) continue;
      for (u32 a = g_.first[node], end = g_.first[node + 1]; a < end; a++) {
        u32 there = here + g_.arc[a].weight, head = g_.arc[a].head;
        if (there < cost_[head]) {
          cost_[head] = there;
          queue_.push(head, there);
        }
      }
    }
    return cost_;
  }

  // Costs of the k nearest nodes that are targets, and the nodes of the way to each; ends with the k-th.
  void nearest(u32 source, u32 k, const std::vector<uint8_t> &is_target, std::vector<u32> &costs,
               std::vector<std::vector<u32>> &ways) {
    for (u32 n : touched_) cost_[n] = NONE;
    touched_.clear();
    costs.clear();
    ways.clear();
    queue_.clear();
    cost_[source] = 0;
    parent_[source] = NONE;
    touched_.push_back(source);
    queue_.push(source, 0);
    std::vector<u32> found;
    u32 node, last = NONE;
    while (queue_.pop(node)) {
      u32 here = queue_.now;
      if (cost_[node] != here) continue;
      if (is_target[node] && node != last && std::find(found.begin(), found.end(), node) == found.end()) {
        found.push_back(node);
        if (found.size() == k) break;
        last = node;
      }
      for (u32 a = g_.first[node], end = g_.first[node + 1]; a < end; a++) {
        u32 there = here + g_.arc[a].weight, head = g_.arc[a].head;
        if (there < cost_[head]) {
          if (cost_[head] == NONE) touched_.push_back(head);
          cost_[head] = there;
          parent_[head] = node;
          queue_.push(head, there);
        }
      }
    }
    for (u32 target : found) {
      costs.push_back(cost_[target]);
      std::vector<u32> way;
      for (u32 n = target; n != NONE; n = parent_[n]) way.push_back(n);
      std::reverse(way.begin(), way.end());
      ways.push_back(std::move(way));
    }
  }
};

struct Question {
  std::string name;
  std::vector<u32> numbers;
  int targets;
};

struct Result {
  double best_ms = 1e300;
  u64 count = 0, sum = 0;
};

template <class Queue>
static void run(const Graph &g, const std::vector<Question> &questions, const std::vector<std::vector<uint8_t>> &targets,
                int rounds, const char *method) {
  Search<Queue> all(g), few(g);
  std::vector<Result> results(questions.size());
  std::vector<u32> costs;
  std::vector<std::vector<u32>> ways;
  for (int round = 0; round < rounds; round++) {
    for (size_t q = 0; q < questions.size(); q++) {
      const Question &question = questions[q];
      Result &result = results[q];
      auto start = std::chrono::steady_clock::now();
      const std::vector<u32> *found = &costs;
      if (question.name == "k-nearest")
        few.nearest(question.numbers[1], question.numbers[0], targets[size_t(question.targets)], costs, ways);
      else
        found = &all.all(question.numbers);
      double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
      result.best_ms = std::min(result.best_ms, ms);
      result.count = result.sum = 0;
      for (u32 c : *found)
        if (c != NONE) {
          result.count++;
          result.sum += c;
        }
    }
  }
  for (size_t q = 0; q < questions.size(); q++)
    printf("%s %s %zu %.6f %llu %llu\n", questions[q].name.c_str(), method, q, results[q].best_ms,
           (unsigned long long)results[q].count, (unsigned long long)results[q].sum);
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "searches GRAPH ROUNDS < QUESTIONS\n");
    return 2;
  }
  Graph g = read_graph(argv[1]);
  std::vector<Question> questions;
  std::vector<std::vector<uint8_t>> targets;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream in(line);
    Question q;
    q.targets = int(targets.size()) - 1;
    in >> q.name;
    for (u32 n; in >> n;) q.numbers.push_back(n);
    if (q.name == "targets") {
      std::vector<uint8_t> marks(g.nodes, 0);
      for (u32 n : q.numbers) marks[n] = 1;
      targets.push_back(std::move(marks));
    } else {
      questions.push_back(std::move(q));
    }
  }
  int rounds = atoi(argv[2]);
  run<Buckets>(g, questions, targets, rounds, "dial");
  run<Heap>(g, questions, targets, rounds, "heap");
  return 0;
}
