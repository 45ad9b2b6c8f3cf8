// Copyright 2026 the zhibiao authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <zhibiao/model/catalogue.hpp>

namespace zhibiao {

inline const Catalogue& Catalogue::builtin() {
  static const Catalogue catalogue{std::span<const Indicator>(detail::catalogue::rows)};
  return catalogue;
}

inline Catalogue::Catalogue(std::span<const Indicator> rows) {
  auto state = std::make_shared<State>();
  state->rows.assign(rows.begin(), rows.end());
  index_rows(*state);
  state_ = std::move(state);
}

inline Catalogue::Catalogue(std::shared_ptr<const State> base, std::string_view text, std::string file) {
  auto state = std::make_shared<State>();
  state->text = text;
  if (base != nullptr) state->rows = base->rows;
  state->inherited = state->rows.size();
  state->base = std::move(base);
  detail::CatalogueReader(state->text, std::move(file)).read(state->rows);
  index_rows(*state);
  state_ = std::move(state);
}

inline void Catalogue::index_rows(State& state) {
  std::vector<detail::WordIndex::Entry> words;
  for (std::size_t row = 0; row < state.rows.size(); ++row) {
    const Indicator& indicator = state.rows[row];
    state.units.emplace_back(indicator.unit);
    state.by_id.push_back(static_cast<std::uint32_t>(row));
    index_name(state, words, indicator.name, row);
    for (const auto alias : detail::split(indicator.aliases, "|"))
      if (!alias.empty()) index_name(state, words, alias, row);
  }
  std::sort(state.by_id.begin(), state.by_id.end(),
            [&](auto a, auto b) { return state.rows[a].id < state.rows[b].id; });
  state.index = detail::WordIndex(std::move(words));
}

inline void Catalogue::index_name(State& state, std::vector<detail::WordIndex::Entry>& words,
                                  std::string_view name, std::size_t row) {
  detail::Alias alias;
  alias.indicator = static_cast<std::uint32_t>(row);
  alias.alone = name.starts_with('=');
  if (alias.alone) name.remove_prefix(1);
  const std::string plain = detail::plain_subject(name);
  const auto pieces = detail::split(plain, "…");
  for (const auto piece : pieces) alias.letters += static_cast<std::uint32_t>(detail::utf8_count(piece));
  alias.more.assign(pieces.begin() + 1, pieces.end());
  words.emplace_back(pieces.front(), static_cast<std::uint32_t>(state.aliases.size()));
  state.aliases.push_back(std::move(alias));
}

inline const Indicator* Catalogue::find(std::string_view id) const noexcept {
  const auto& rows = state_->rows;
  const auto at =
      std::lower_bound(state_->by_id.begin(), state_->by_id.end(), id,
                       [&](std::uint32_t row, std::string_view key) { return rows[row].id < key; });
  return at != state_->by_id.end() && rows[*at].id == id ? &rows[*at] : nullptr;
}

/// One look-up: the names found in a subject, weighed against each other.
class Catalogue::Search {
 public:
  Search(const State& state, std::string_view subject, const Unit* unit, Measure measure)
      : state_(state), subject_(detail::plain_subject(subject)), unit_(unit), measure_(measure) {
    const std::string_view text = subject_;
    for (std::size_t i = 0; i < text.size(); i += detail::utf8_length(text[i]))
      state_.index.each_at(text.substr(i), [&](const auto& word) { consider(i, word); });
  }

  [[nodiscard]] std::optional<CatalogueMatch> result() && {
    if (best_.letters == 0) return std::nullopt;
    return CatalogueMatch{&state_.rows[best_.row], best_.letters, std::move(rest_)};
  }

 private:
  void consider(std::size_t begin, const detail::WordIndex::Entry& word) {
    const detail::Alias& alias = state_.aliases[word.second];
    if ((best_.whole && alias.letters < best_.letters) || !fits(alias.indicator)) return;
    const auto hit = detail::find_pieces(subject_, begin, word.first.size(), alias);
    if (!hit) return;
    if (!modifiers_) modifiers_.emplace(subject_);
    auto beside = modifiers_->beside(*hit);
    if (beside.distinguishing || (alias.alone && !beside.rest.empty())) return;
    keep(alias, std::move(beside.rest));
  }

  [[nodiscard]] bool fits(std::uint32_t row) const {
    return unit_ == nullptr ||
           detail::measure_fits(state_.rows[row].kind, state_.units[row], measure_, *unit_);
  }

  void keep(const detail::Alias& alias, std::string&& rest) {
    const auto row = alias.indicator;
    const bool asked = unit_ != nullptr;
    const Fit found{rest.empty(),
                    alias.letters,
                    asked && state_.units[row].exactly(*unit_),
                    state_.base != nullptr && row >= state_.inherited,
                    asked && state_.rows[row].measure == measure_,
                    row};
    if (found <= best_) return;
    best_ = found;
    rest_ = std::move(rest);
  }

  const State& state_;
  std::string subject_;
  const Unit* unit_;
  Measure measure_;
  std::optional<detail::ModifierMap> modifiers_;
  Fit best_;
  std::string rest_;
};

inline std::optional<CatalogueMatch> Catalogue::best(std::string_view subject, const Unit* unit,
                                                     Measure measure) const {
  return Search(*state_, subject, unit, measure).result();
}

}  // namespace zhibiao
