import { Searchbar, SearchForm } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { useTranslate } from '../../hooks/use-translate';
import { MAX_SEARCH_LENGTH } from '../../services/ledger-view';

interface SearchFieldProps {
  /** What is searched for now; give it as key too, so that the field follows the address. */
  value: string;
  onSearch: (text: string) => void;
}

/** Searches titles and numbers once the person presses Enter. */
export function SearchField({ value, onSearch }: SearchFieldProps) {
  const translate = useTranslate();
  const [text, setText] = useState(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== value) onSearch(text.trim());
  };
  return (
    <SearchForm onSubmit={submit}>
      <Searchbar
        name="search"
        value={text}
        maxLength={MAX_SEARCH_LENGTH}
        placeholder={translate('ledger.search.example')}
        clearLabel={translate('ledger.search.clear')}
        onChange={({ target }) => setText(target.value)}
        onClear={() => {
          setText('');
          if (value !== '') onSearch('');
        }}
      >
        {translate('ledger.search')}
      </Searchbar>
    </SearchForm>
  );
}
