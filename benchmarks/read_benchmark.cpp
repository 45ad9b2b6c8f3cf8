// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0
//
// read_benchmark FILE...: how fast figures are read from the files, beside a peer that only decodes and tests
// each character.  Prints one `name value unit` a line; `read.py` runs it and lays the numbers out.

#include <zhibiao/read/figures.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr int rounds = 9;
std::size_t sink = 0;  // what is counted is printed, so that nothing is left out

std::vector<std::string> read_files(int count, char** names) {
  std::vector<std::string> texts;
  for (int i = 0; i < count; ++i) {
    std::ifstream file(names[i], std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

/// The peer: UTF-8 decoded, each character asked whether it is a digit.
std::size_t count_digits(std::string_view bytes) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto point = zhibiao::detail::decode_one(bytes, i);
    digits += point.value >= U'0' && point.value <= U'9';
    i += std::max<std::size_t>(point.length, 1);
  }
  return digits;
}

std::size_t count_figures(std::string_view bytes) {
  return zhibiao::figures(zhibiao::Document::borrow(bytes, "report_2020")).rows.size();
}

/// Megabytes a second of processor time: the median over the rounds of `work` done on every text.
template <class Work>
double speed(const std::vector<std::string>& texts, Work&& work, int times = rounds) {
  std::vector<double> speeds;
  double bytes = 0;
  for (const auto& text : texts) bytes += static_cast<double>(text.size());
  for (int round = 0; round < times; ++round) {
    const auto start = std::clock();
    for (const auto& text : texts) sink += work(text);
    speeds.push_back(bytes / 1e6 * CLOCKS_PER_SEC / static_cast<double>(std::clock() - start));
  }
  std::nth_element(speeds.begin(), speeds.begin() + times / 2, speeds.end());
  return speeds[static_cast<std::size_t>(times / 2)];
}

/// The texts one after another until there are at least `size` bytes.
std::string repeated(const std::vector<std::string>& texts, std::size_t size) {
  std::string all;
  for (std::size_t i = 0; all.size() < size; i = (i + 1) % texts.size()) all += texts[i];
  return all;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1e3;
}

}  // namespace

int main(int argc, char** argv) {
  const auto texts = read_files(argc - 1, argv + 1);
  if (texts.empty()) return 2;
  std::cout << "decode_and_test " << speed(texts, count_digits) << " MB/s\n";
  std::cout << "figures " << speed(texts, count_figures) << " MB/s\n";
  const std::vector<std::string> small{repeated(texts, 80'000)};
  std::cout << "figures_80kB " << speed(small, count_figures, 51) << " MB/s\n";
  const double before = peak_megabytes();
  const std::vector<std::string> large{repeated(texts, 64'000'000)};
  std::cout << "figures_64MB " << speed(large, count_figures, 3) << " MB/s\n";
  std::cout << "peak_for_64MB " << (peak_megabytes() - before) / (static_cast<double>(large[0].size()) / 1e6)
            << " x input\n";
  std::cout << "counted " << sink << " rows\n";
}
